"""Initials that readers know, and capitals that are no initials."""

from __future__ import annotations

import re
from typing import Any

from factlint.api import Context, Span, pattern

#: Bodies, countries, measures and things known by their initials in general copy.
FAMILIAR = frozenset(
    """
    AA ABC AC AD AFP AFC AGM AI AIDS AM AOL AP ARM ASAP ATM AT BA BAFTA BBC BC BCE BMW BNP BP
    BSE BST BT CBI CBS CCTV CD CDS CE CEO CERN CFO CGI CIA CNN CO COVID CPS CPU CSI CV DC DIY
    DJ DNA DVD DVDS EA EC ECB ED EDS EEC EMI EP EPA ER ESPN ESPRIT ET ETA EU FA FAQ FBI FC FDA
    FIFA FM FTSE FY GATT GB GBP GCSE GCSES GDP GE GMT GM GMTV GP GPS GPU HBO HD HDTV HIV HM
    HMS HP HQ HR HRH HSBC HTML HTTP IBM ICT ID IDS II III IMF INC IOC IP IPO IQ IRA IRS IT ITV
    IV IVF JFK JP KFC KGB KLM KO LA LCD LED LG LIVE LLC LP LPS LSD LSE LTD LW MA MBA MBE MC
    MCC MD MEP MEPS MGM MI MG MIT MLA MMR MOT MP MPS MPH MR MRI MRSA MS MSP MSPS MTV MW NASA
    NASDAQ NATO NBA NBC NCAA NEC NFL NGO NGOS NHL NHS NHK NSPCC NTL NY NYPD NYSE NZ OBE OECD
    OFCOM OK ONS OPEC OS OSCE PA PC PCS PDF PE PEN PETA PFA PG PGA PHD PIN PLC PLO PM PMS POW
    PR PS PSP PT PTA QC RAC RAF RAM RADA REM RIP RNA RSC RSPB RSPCA RUC RU SARS SAS SATS SDLP
    SIM SMS SNP SO SOS SPF SUV TB TNT TUC TV TVS UAE UCI UEFA UFO UFOS UK UKIP UN UNESCO UNHCR
    UNICEF UNISON UPS URL US USA USB USSR USD UV VAT VCR VHF VHS VIP VIPS VJ VW WADA WBA WBC
    WBO WTA WTO WTC WW WWE WWF WWW XP XXL YMCA YWCA ZX AIG ATP BSKYB CAC CBE CDU CPI CSU DAX
    DC DPA DUP EADS ECJ EFTA ERM ESRC FDP FT GSK HMRC HMV ICC IFS IMAX IRB ITN JVC KPMG LGBT
    LGBTQ MTV NATO NUS NUT OFT PVC PWC RBS RFU SEC SPD TGWU THE TSB UBS WHO WRU JPEG MPEG MP
    MPEGS PNG RSS SQL TCP USAF XML API GUI LAN VPN WIFI DSL ADSL AMD ISP ISPS EPO TD TDS PAYE
    ISA ISAS PSBR QPR MVP GOP NRA ACLU AFL CIO HUD DEA ATF TSA CDC NIH NSA DHS FEMA EDT EST
    PST PDT CET UTC BRIC BRICS EUR AUD RPG
    """.split()
)

#: Words that are set in capitals without being initials.
NO_INITIALS = frozenset(
    """
    OH NO YES OFF ON IN AND OR NOT ALL TO OF FOR BY WE HE SHE ME MY WAS ARE HAS NEW NOW HOW
    WHY WHAT WHEN STOP GO GET UP DOWN OUT TOP HIT END BIG TBC TBA TK XXX FIXME TODO CHECK HA
    AH EH SIR MEN WAR AN AS IS BE DO IF SO VS VERSUS STAR PART ONE TWO RED MR MRS MS DR ST
    """.split()
)

SMALL = frozenset(
    """
    of the and for in on to de la et a an
    """.split()
)
_WORD = pattern(r"[^\W\d_]+", case=True)


def spelt_out(ctx: Context[Any], initials: str, spans: list[Span]) -> bool:
    """Return whether the words the initials mean are in the article."""
    text, lower = ctx.text, ctx.document.lower
    for span in spans:
        after = text[span.end : span.end + 4]
        before = text[max(0, span.start - 2) : span.start]
        if before.endswith("(") or re.match(r"s? ?[(]|, or [a-z]", after):
            return True
    # "The U.S. Tern Office" for USTO: the full stops are skipped.
    lower = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b|\s)", " ", lower)
    first = initials[0].lower()
    for hit in re.finditer(rf"(?<![\w’'-]){re.escape(first)}(?:\w|\s\w)", lower):
        ahead = _WORD.findall(lower[hit.start() : hit.start() + 16 * len(initials) + 16])
        if _matches(initials.lower(), ahead):
            return True
    return False


def _matches(initials: str, words: list[str]) -> bool:
    """Return whether words begin with the initials one by one, small words aside."""
    at = 0
    for word in words:
        if at == len(initials):
            break
        if word[0] == initials[at]:
            at += 1
        elif word not in SMALL:
            return False
    return at == len(initials)
