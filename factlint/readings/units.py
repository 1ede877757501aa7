"""Units of measure as copy writes them, with their symbols."""

from __future__ import annotations

#: The symbol of each unit, by its name in lower case.
UNITS = {
    "mm": "mm", "cm": "cm", "km": "km", "kg": "kg", "g": "g", "ml": "ml", "ft": "ft", "mph": "mph",
    "kph": "km/h", "km/h": "km/h", "mw": "MW", "gw": "GW", "kwh": "kWh", "lb": "lb", "lbs": "lb",
    "oz": "oz", "in": "in", "c": "°C", "f": "°F", "°c": "°C", "°f": "°F", "°": "°",
    "metre": "m", "metres": "m", "meter": "m", "meters": "m", "kilometre": "km",
    "kilometres": "km", "kilometer": "km", "kilometers": "km", "mile": "mi", "miles": "mi",
    "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "yard": "yd", "yards": "yd",
    "centimetre": "cm", "centimetres": "cm", "centimeter": "cm", "centimeters": "cm",
    "millimetres": "mm", "millimeters": "mm", "ounce": "oz", "ounces": "oz", "pounds": "lb",
    "acre": "acre", "acres": "acre", "hectare": "ha", "hectares": "ha", "ton": "ton",
    "tons": "ton", "tonne": "t", "tonnes": "t", "gram": "g", "grams": "g", "kilogram": "kg",
    "kilograms": "kg", "kilos": "kg", "pint": "pt", "pints": "pt", "litre": "l", "litres": "l",
    "liter": "l", "liters": "l", "gallon": "gal", "gallons": "gal", "degrees": "°",
    "stone": "st", "st": "st", "millilitres": "ml", "milliliters": "ml", "kb": "KB", "mb": "MB",
    "gb": "GB", "tb": "TB", "kilobytes": "KB", "megabytes": "MB", "gigabytes": "GB",
    "knot": "kn", "knots": "kn", "nautical mile": "nmi", "nautical miles": "nmi", "mg": "mg",
    "milligram": "mg",
    "milligrams": "mg", "ms": "ms", "millisecond": "ms", "milliseconds": "ms",
}  # fmt: skip
#: Lengths that "square" makes areas.
SQUARES = {
    "miles": "mi²", "mile": "mi²", "kilometres": "km²", "kilometers": "km²", "km": "km²",
    "metres": "m²", "meters": "m²", "feet": "ft²", "foot": "ft²", "yards": "yd²",
    "m": "m²", "ft": "ft²", "yd": "yd²", "mi": "mi²",
}  # fmt: skip
UNITS |= {f"{word} {length}": unit for length, unit in SQUARES.items() for word in ("square", "sq")}
#: Scales of temperature.
SCALES = {"celsius": "°C", "centigrade": "°C", "fahrenheit": "°F"}
UNITS |= {f"degrees {scale}": unit for scale, unit in SCALES.items()}
UNITS |= {
    f"{word} {letter}": f"°{letter.upper()}" for word in ("deg", "degrees") for letter in "cf"
}
#: Units of several words that are no squares: with "per hour", "cubic", a country or a size.
COMPOUNDS = {
    "miles per hour": "mph", "mile per hour": "mph", "miles an hour": "mph",
    "kilometres per hour": "km/h",
    "kilometers per hour": "km/h", "kilometres an hour": "km/h", "kilometers an hour": "km/h",
    "cubic metre": "m³", "cubic metres": "m³", "cubic meter": "m³", "cubic meters": "m³",
    "cubic foot": "ft³",
    "cubic feet": "ft³", "cubic yard": "yd³", "cubic yards": "yd³", "cubic inches": "in³",
    "cubic centimetres": "cm³", "cubic centimeters": "cm³",
    "us gallon": "US gal", "us gallons": "US gal", "imperial gallon": "imp gal",
    "imperial gallons": "imp gal",
    "uk gallons": "imp gal", "imperial pints": "imp pt", "us pints": "US pt",
    "fl oz": "fl oz", "fluid ounce": "fl oz", "fluid ounces": "fl oz",
    "short ton": "short ton", "short tons": "short ton", "long ton": "long ton",
    "long tons": "long ton",
    "metric ton": "t", "metric tons": "t", "metric tonnes": "t",
}  # fmt: skip
UNITS |= COMPOUNDS
