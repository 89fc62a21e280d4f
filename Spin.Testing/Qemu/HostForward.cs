using System;
using System.Collections.Generic;
using System.Globalization;

namespace Spin.Testing.Qemu;

/// <summary>A port of the host, on its loopback address, that reaches a port of the emulated machine.</summary>
/// <param name="Protocol">udp or tcp.</param>
/// <param name="HostPort">The host's port.</param>
/// <param name="MachinePort">The machine's port.</param>
internal sealed record HostForward(string Protocol, int HostPort, int MachinePort)
{
    /// <summary>Reads <c>protocol:host port:machine port</c>, several separated by semicolons or commas.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">A part is not of that form.</exception>
    internal static List<HostForward> Parse(string text)
    {
        List<HostForward> forwards = [];
        foreach (string part in text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] fields = part.Split(':');
            if (fields.Length != 3 || fields[0] is not ("udp" or "tcp") || !IsPort(fields[1], out int host) || !IsPort(fields[2], out int machine))
            {
                throw new FormatException($"'{part}' is not a forwarded port. Write protocol:host port:machine port, for example udp:5007:7.");
            }

            forwards.Add(new HostForward(fields[0], host, machine));
        }

        return forwards;
    }

    /// <summary>The forward as QEMU's user network wants it.</summary>
    internal string ToQemu() => $"hostfwd={Protocol}:127.0.0.1:{HostPort}-:{MachinePort}";

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue;
}
