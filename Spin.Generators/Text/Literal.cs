using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Spin.Generators.Text;

/// <summary>Values as C# literals.</summary>
internal static class Literal
{
    /// <summary>A text in quotation marks.</summary>
    internal static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A number of 64 bits.</summary>
    internal static string Long(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A number of 32 bits.</summary>
    internal static string Int(int value) =>
        value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text inside a documentation comment.</summary>
    internal static string Xml(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
