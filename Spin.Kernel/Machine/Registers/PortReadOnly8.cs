namespace Spin.Kernel.Machine;

/// <summary>A register of 8 bits in the I/O space, that is only read.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadOnly8(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal byte Read() => Instructions.In8(port);
}
