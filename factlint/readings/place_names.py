"""Names of countries, continents and the largest cities, one word each, in lower case."""

from __future__ import annotations

#: The member states of the United Nations and their parts, with older names; continents and oceans.
COUNTRIES = frozenset(
    """
    afghanistan albania algeria america andorra angola argentina armenia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda
    bhutan bolivia bosnia botswana brazil britain brunei bulgaria burkina burma burundi
    cambodia cameroon canada chad chechnya chile china colombia comoros congo croatia cuba
    cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini
    ethiopia fiji finland france gabon gambia georgia germany ghana gibraltar greece
    greenland grenada guatemala guinea guyana haiti holland honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati
    korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan
    palau palestine panama paraguay peru philippines poland portugal qatar romania russia
    rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia
    spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania
    thailand tibet togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay
    uzbekistan vanuatu venezuela vietnam wales yemen yugoslavia zambia zimbabwe ulster
    northern africa antarctica asia australasia europe eurasia oceania scandinavia arctic
    atlantic pacific mediterranean baltic balkans caribbean earth
    """.split()
)
#: Cities of more than about three million people or with a government, and large ones of the
#: English-speaking countries.
CITIES = frozenset(
    """
    adelaide amsterdam ankara athens atlanta auckland baghdad bangkok barcelona beijing
    beirut belfast belgrade berlin birmingham bogota boston brasilia brisbane bristol
    brussels bucharest budapest cairo calcutta canberra cardiff chennai chicago copenhagen
    dallas damascus delhi denver detroit dhaka dubai dublin edinburgh geneva glasgow hamburg
    hanoi havana helsinki houston islamabad istanbul jakarta jerusalem johannesburg kabul
    karachi khartoum kiev kingston kinshasa kolkata kyiv lagos lahore leeds leicester lima
    lisbon liverpool ljubljana london luanda lyon madrid manchester manila marseille
    melbourne memphis miami milan minneapolis montreal moscow mumbai munich nairobi naples
    newcastle nottingham oslo ottawa paris perth philadelphia phoenix pittsburgh plymouth
    prague pretoria pyongyang rangoon riga riyadh rome rotterdam santiago seattle seoul
    shanghai sheffield sofia southampton stockholm sydney tallinn tehran tokyo toronto
    tripoli tunis vancouver vienna vilnius warsaw washington wellington yangon zagreb zurich
    """.split()
)
