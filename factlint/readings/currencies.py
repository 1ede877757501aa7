"""Names and signs of money, with what each says of the currency.

A name that several countries share ("pesos", "kroner") stands for itself: which of their currencies
is meant the text has to say.
"""

from __future__ import annotations

from typing import Final

#: Signs before, or right behind, a number.
SIGNS: Final = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "฿": "THB", "₱": "PHP", "₦": "NGN", "₴": "UAH",
}  # fmt: skip
#: Letters before the sign of the dollar.
DOLLARS: Final = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
#: Codes beside a number, before or behind it; none that is a word or a name ("try", "Ron").
_CODES: Final = (
    "usd eur gbp chf sek nok dkk jpy inr aud nzd zar cny pln czk huf brl mxn krw sgd hkd thb isk "
    "idr myr"
).split()
#: Words before a number that say of what money it is.
LEADING: Final = {code: code.upper() for code in _CODES} | {"rs": "INR", "kr": "kroner", "r": "ZAR"}
_WORDS: Final = {
    "pound pounds quid": "GBP", "dollar dollars": "USD", "euro euros": "EUR", "yen": "JPY",
    "rupee rupees": "INR", "yuan renminbi": "CNY", "rouble roubles ruble rubles": "RUB",
    "pence p": "GBX", "cent cents": "USX", "franc francs": "CHF", "kronor": "SEK", "krona": "krona",
    "krone kroner": "kroner", "kronur": "ISK", "peso pesos": "pesos", "rand rands": "ZAR",
    "zloty zlotys": "PLN", "forint forints": "HUF", "koruna korunas": "CZK", "lira liras": "lira",
    "shekel shekels": "ILS", "baht": "THB", "ringgit": "MYR", "rupiah rupiahs": "IDR",
    "reais": "BRL", "leva": "BGN", "kuna kunas": "HRK", "shilling shillings": "shillings",
    "dinar dinars": "dinars", "dirham dirhams": "dirhams", "riyal riyals": "riyals",
    "naira": "NGN", "hryvnia hryvnias": "UAH", "tenge": "KZT", "taka": "BDT",
}  # fmt: skip
#: Names with the country before them.
_OF_COUNTRIES: Final = {
    "dollar dollars": {
        "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
        "new zealand": "NZD",
        "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD",
        "taiwan": "TWD", "taiwanese": "TWD",
        "jamaican": "JMD", "zimbabwean": "ZWL", "zimbabwe": "ZWL", "namibian": "NAD",
        "fijian": "FJD",
    },
    "pound pounds": {
        "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
        "irish": "IEP", "cypriot": "CYP", "cyprus": "CYP", "maltese": "MTL",
    },
    "kronor krona crowns": {"swedish": "SEK"},
    "kroner krone kronor crowns": {"norwegian": "NOK", "danish": "DKK"},
    "kronur krona kronor crowns": {"icelandic": "ISK"},
    "koruna korunas crowns": {"czech": "CZK", "slovak": "SKK"},
    "franc francs": {
        "swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF",
        "rwandan": "RWF", "guinean": "GNF", "pacific": "XPF",
    },
    "peso pesos": {
        "mexican": "MXN", "philippine": "PHP", "filipino": "PHP", "argentine": "ARS",
        "argentinian": "ARS",
        "chilean": "CLP", "colombian": "COP", "cuban": "CUP", "uruguayan": "UYU",
        "dominican": "DOP",
    },
    "rupee rupees": {
        "indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR",
        "nepali": "NPR", "nepalese": "NPR", "mauritian": "MUR",
    },
    "rand": {"south african": "ZAR"},
    "lira liras": {"turkish": "TRY", "italian": "ITL"},
    "real reais reals": {"brazilian": "BRL"},
    "won": {"korean": "KRW", "south korean": "KRW"},
    "yen": {"japanese": "JPY"},
    "yuan": {"chinese": "CNY"},
    "rouble roubles ruble rubles": {"russian": "RUB", "belarusian": "BYN"},
    "zloty zlotys": {"polish": "PLN"},
    "forint forints": {"hungarian": "HUF"},
    "baht": {"thai": "THB"},
    "ringgit": {"malaysian": "MYR"},
    "rupiah": {"indonesian": "IDR"},
    "shekel shekels": {"israeli": "ILS"},
    "leu lei": {"romanian": "RON"},
    "lev leva": {"bulgarian": "BGN"},
    "shilling shillings": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "dirham dirhams": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
    "riyal riyals": {"saudi": "SAR", "omani": "OMR", "qatari": "QAR"},
    "dinar dinars": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD"},
}  # fmt: skip
#: Two or more words behind a number.
PHRASES: Final = {
    f"{country} {word}": code
    for words, countries in _OF_COUNTRIES.items()
    for word in words.split()
    for country, code in countries.items()
} | {"pounds sterling": "GBP", "euro cent": "EUX", "euro cents": "EUX"}
#: What a word, or words, behind a number say of the currency.
BEHIND: Final = (
    {word: code for words, code in _WORDS.items() for word in words.split()}
    | {code: code.upper() for code in _CODES}
    | PHRASES
)
