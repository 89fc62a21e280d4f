using System;

namespace Spin.Sdk.Run;

/// <summary>The program behind <c>dotnet run</c>.</summary>
internal static class Program
{
    private const int WrongArguments = 2;

    /// <summary>Runs a kernel in QEMU.</summary>
    /// <param name="arguments">What <c>targets/Run.targets</c> composes.</param>
    /// <returns>The kernel's exit code.</returns>
    internal static int Main(string[] arguments)
    {
        try
        {
            return Emulator.Run(RunArguments.Parse(arguments));
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine($"spin: {exception.Message}");
            return WrongArguments;
        }
    }
}
