namespace Spin.Testing.Protocol;

/// <summary>
/// How a kernel's exit code travels through QEMU. A kernel writes a value to the port of QEMU's <c>isa-debug-exit</c> device, and
/// QEMU ends with the status <c>(value &lt;&lt; 1) | 1</c>: never 0, and 1 for a value that QEMU's own failures use too. The values
/// start at <see cref="FirstValue"/>, so that no failure of QEMU is mistaken for an answer of the kernel.
/// </summary>
internal static class EmulatorExit
{
    /// <summary>The device's port.</summary>
    internal const ushort Port = 0xF4;

    /// <summary>The value of exit code 0.</summary>
    internal const int FirstValue = 0x10;

    /// <summary>The largest exit code that a process status of 8 bits can carry.</summary>
    internal const int LargestCode = 0x7F - FirstValue;

    /// <summary>The value to write to the port.</summary>
    /// <param name="code">The exit code; one that is out of range becomes the largest.</param>
    internal static uint ToValue(int code) => (uint)(FirstValue + (code is < 0 or > LargestCode ? LargestCode : code));

    /// <summary>The status with which QEMU ends.</summary>
    /// <param name="code">The exit code.</param>
    internal static int ToStatus(int code) => (int)(ToValue(code) << 1) | 1;

    /// <summary>Whether a status of QEMU carries an exit code of the kernel.</summary>
    /// <param name="status">The status with which QEMU ended.</param>
    /// <param name="code">The exit code.</param>
    internal static bool TryFromStatus(int status, out int code)
    {
        code = (status >> 1) - FirstValue;
        return status is >= 0 and <= 0xFF && (status & 1) != 0 && code >= 0;
    }
}
