using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Refuses datagrams by a table of prefixes, the longest of which decides.</summary>
[Spindle]
public sealed partial class PrefixFirewall
{
    private const int AddressBits = 32;

    private readonly record struct Rule(uint Network, int Length, bool Allows)
    {
        public bool Covers(uint address) => Length == 0 || (address ^ Network) >> (AddressBits - Length) == 0;
    }

    private static readonly Rule[] s_rules =
    [
        new(0x0A000000, 8, true),
        new(0x0A0A0000, 16, false),
        new(0x0A0A0A00, 24, true),
        new(0xC0A80000, 16, true),
        new(0x00000000, 0, false),
    ];

    private readonly long[] _hits = new long[s_rules.Length];
    private long _allowed;
    private long _refused;

    [Handles<Ipv4PacketArrived>(Order = Order.First), Match(nameof(Ipv4Packet.Protocol), (byte)17)]
    private bool Judge(in Ipv4Packet packet)
    {
        int decided = Find(packet.Source.Value);
        if (decided < 0)
        {
            _refused++;
            return false;
        }

        _hits[decided]++;
        if (s_rules[decided].Allows)
        {
            _allowed++;
            return false;
        }

        _refused++;
        return true;
    }

    private static int Find(uint address)
    {
        int best = -1;
        int longest = -1;
        for (int i = 0; i < s_rules.Length; i++)
        {
            Rule rule = s_rules[i];
            if (rule.Length > longest && rule.Covers(address))
            {
                best = i;
                longest = rule.Length;
            }
        }

        return best;
    }
}
