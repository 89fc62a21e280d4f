namespace Spin.Kernel.Machine;

/// <summary>A register of 16 bits in the I/O space, that is only written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortWriteOnly16(ushort port)
{
    /// <summary>Writes the register.</summary>
    internal void Write(ushort value) => Instructions.Out16(port, value);
}
