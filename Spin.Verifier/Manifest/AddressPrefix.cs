using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Spin.Verifier.Manifest;

/// <summary>IPv4 prefixes in text (RFC 4632).</summary>
internal static class AddressPrefix
{
    private const int Bits = 32;

    /// <summary>The addresses of a prefix; an empty range, which no manifest claims, where the text is none.</summary>
    internal static (long Low, long High) Read(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IPAddress.TryParse(text[..slash], out IPAddress? address) || address.AddressFamily != AddressFamily.InterNetwork ||
            !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > Bits)
        {
            return (1, 0);
        }

        long low = 0;
        foreach (byte part in address.GetAddressBytes())
        {
            low = (low << 8) | part;
        }

        return (low, low | ((1L << (Bits - length)) - 1));
    }
}
