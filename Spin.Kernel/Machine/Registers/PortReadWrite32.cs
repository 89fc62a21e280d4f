namespace Spin.Kernel.Machine;

/// <summary>A register of 32 bits in the I/O space, that is read and written.</summary>
/// <param name="port">The register's port.</param>
internal readonly struct PortReadWrite32(ushort port)
{
    /// <summary>Reads the register.</summary>
    internal uint Read() => Instructions.In32(port);

    /// <summary>Writes the register.</summary>
    internal void Write(uint value) => Instructions.Out32(port, value);
}
