namespace Spin.Kernel.Machine;

/// <summary>A register of 32 bits in the I/O space, that is only read.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadOnly32(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal uint Read() => Instructions.In32(port);
}
