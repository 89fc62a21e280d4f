namespace Spin.Testing;

/// <summary>A port of the host's loopback address that reaches a port of the emulated machine.</summary>
/// <param name="HostPort">The host's port; see <see cref="FreePorts"/>.</param>
/// <param name="MachinePort">The machine's port.</param>
/// <param name="IsTcp">Whether it is a TCP port; else UDP.</param>
public sealed record PortForward(int HostPort, int MachinePort, bool IsTcp = false);
