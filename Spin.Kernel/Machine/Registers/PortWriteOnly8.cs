namespace Spin.Kernel.Machine;

/// <summary>A register of 8 bits in the I/O space, that is only written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortWriteOnly8(ushort port)
{
    /// <summary>Writes the register.</summary>
    internal void Write(byte value) => Instructions.Out8(port, value);
}
