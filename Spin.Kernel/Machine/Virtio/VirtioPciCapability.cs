namespace Spin.Kernel.Machine;

/// <summary>Offsets in a vendor capability that tells where one structure is (virtio 1.2, 4.1.4).</summary>
internal static class VirtioPciCapability
{
    /// <summary>The capability's own length, a byte.</summary>
    internal const int Length = 2;

    /// <summary>Which structure, a byte: <see cref="VirtioPciStructureType"/>.</summary>
    internal const int StructureType = 3;

    /// <summary>Which base address register's range it lies in, a byte.</summary>
    internal const int RangeRegister = 4;

    /// <summary>Where in that range, a doubleword.</summary>
    internal const int StructureOffset = 8;

    /// <summary>How long it is, a doubleword.</summary>
    internal const int StructureLength = 12;

    /// <summary>The length of the capability itself.</summary>
    internal const int Size = 16;

    /// <summary>Of the notification structure: the distance of doorbells in bytes, a doubleword.</summary>
    internal const int NotifyMultiplier = 16;

    /// <summary>The length of the capability of the notification structure.</summary>
    internal const int NotifySize = 20;
}
