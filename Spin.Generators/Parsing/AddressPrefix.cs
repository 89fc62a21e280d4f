using System.Globalization;

namespace Spin.Generators.Parsing;

/// <summary>IPv4 prefixes in text (RFC 4632).</summary>
internal static class AddressPrefix
{
    private const int Parts = 4;
    private const int BitsPerPart = 8;
    private const int Bits = Parts * BitsPerPart;

    /// <summary>Reads a prefix as the range of its addresses.</summary>
    /// <returns>False where it is none, or has bits behind its length.</returns>
    internal static bool TryParse(string text, out long low, out long high)
    {
        low = high = 0;
        string[] halves = text.Split('/');
        string[] parts = halves[0].Split('.');
        if (halves.Length != 2 || parts.Length != Parts || !TryParse(halves[1], Bits, out long length))
        {
            return false;
        }

        foreach (string part in parts)
        {
            if (!TryParse(part, byte.MaxValue, out long number))
            {
                return false;
            }

            low = (low << BitsPerPart) | number;
        }

        long host = (1L << (Bits - (int)length)) - 1;
        high = low | host;
        return (low & host) == 0;
    }

    private static bool TryParse(string text, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most && text.Length <= 3;
}
