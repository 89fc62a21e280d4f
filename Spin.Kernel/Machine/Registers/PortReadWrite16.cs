namespace Spin.Kernel.Machine;

/// <summary>A register of 16 bits in the I/O space, that is read and written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadWrite16(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal ushort Read() => Instructions.In16(port);

    /// <summary>Writes the register.</summary>
    internal void Write(ushort value) => Instructions.Out16(port, value);
}
