namespace Spin.Kernel.Machine;

/// <summary>A register of 16 bits in the I/O space, that is only read.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadOnly16(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal ushort Read() => Instructions.In16(port);
}
