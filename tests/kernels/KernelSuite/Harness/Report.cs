using Spin.Kernel.Machine;

namespace KernelSuite;

/// <summary>The framed report on the first serial port (Spin.Testing reads it), written past every driver so that it always arrives.</summary>
internal sealed class Report
{
    private const ushort FirstSerialPort = 0x3F8;
    private const ushort ExitDevicePort = 0xF4;
    private const byte ExitSuccess = 0x10;
    private const byte ExitFailure = 0x11;

    private int _failed;

    /// <summary>Says how many results will follow.</summary>
    internal void Begin(int expected)
    {
        _failed = 0;
        Line($"##spin begin {expected}");
    }

    /// <summary>A test passed.</summary>
    internal void Pass(string name) => Line($"##spin pass {name}");

    /// <summary>A test failed.</summary>
    internal void Fail(string name, string reason)
    {
        _failed++;
        Line($"##spin fail {name}|{reason}");
    }

    /// <summary>A figure.</summary>
    internal static void Figure(string name, double value, string unit) => Line($"##spin figure {name}|{value}|{unit}");

    /// <summary>Ends the report and the emulator.</summary>
    internal void End()
    {
        Line("##spin end");
        Instructions.Out8(ExitDevicePort, _failed == 0 ? ExitSuccess : ExitFailure);
    }

    private static void Line(string text)
    {
        foreach (char character in text)
        {
            Instructions.Out8(FirstSerialPort, (byte)character);
        }

        Instructions.Out8(FirstSerialPort, (byte)'\n');
    }
}
