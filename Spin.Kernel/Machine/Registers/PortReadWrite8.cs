namespace Spin.Kernel.Machine;

/// <summary>A register of 8 bits in the I/O space, that is read and written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadWrite8(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal byte Read() => Instructions.In8(port);

    /// <summary>Writes the register.</summary>
    internal void Write(byte value) => Instructions.Out8(port, value);
}
