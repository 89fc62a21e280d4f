namespace Spin.Kernel.Net;

/// <summary>What an ARP packet says (RFC 826, ares_op$opcode).</summary>
internal enum ArpOperation : ushort
{
    /// <summary>Asks who has an address.</summary>
    Request = 1,

    /// <summary>Says who has it.</summary>
    Reply = 2,
}
