using System;
using System.Collections.Generic;
using System.Globalization;
using Spin.Testing.Qemu;

namespace Spin.Sdk.Run;

/// <summary>The arguments of the run program: <c>run --kernel file [--memory n] … [-- arguments of QEMU]</c>.</summary>
internal static class RunArguments
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments as given.</param>
    /// <exception cref="FormatException">An argument is unknown, has no value, or the kernel is not named.</exception>
    internal static QemuCommand Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] != "run")
        {
            throw new FormatException("this program runs a kernel: run --kernel file");
        }

        QemuCommand command = new() { Image = "" };
        List<string> rest = [];
        for (int i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                for (i++; i < arguments.Count; i++)
                {
                    rest.Add(arguments[i]);
                }

                break;
            }

            string name = arguments[i];
            string value = ++i < arguments.Count ? arguments[i] : throw new FormatException($"{name} has no value");
            command = name switch
            {
                "--kernel" => command with { Image = value },
                "--symbols" => command with { Symbols = value },
                "--memory" => command with { Memory = ParseMemory(value) },
                "--accel" => command with { Accelerator = value },
                "--append" => command with { CommandLine = value },
                "--forward" => command with { Forwards = HostForward.Parse(value) },
                _ => throw new FormatException($"{name} is not an argument of run"),
            };
        }

        return command.Image.Length > 0
            ? command with { Arguments = rest }
            : throw new FormatException("no kernel is named: run --kernel file");
    }

    private static int ParseMemory(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int memory) && memory > 0
            ? memory
            : throw new FormatException($"SpinMemory is '{text}', not a number of MiB");
}
