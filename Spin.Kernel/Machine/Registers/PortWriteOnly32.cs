namespace Spin.Kernel.Machine;

/// <summary>A register of 32 bits in the I/O space, that is only written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortWriteOnly32(ushort port)
{
    /// <summary>Writes the register.</summary>
    internal void Write(uint value) => Instructions.Out32(port, value);
}
