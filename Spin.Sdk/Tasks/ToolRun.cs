using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Spin.Sdk.Tasks;

/// <summary>One run of a program: its exit code and all that it wrote.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Its output and errors in the order in which they came.</param>
internal sealed record ToolRun(int ExitCode, string Output)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">The program and its arguments.</param>
    internal static ToolRun Execute(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.ToString());
    }

    /// <summary>The first lines of the output that tell of an error, or else its last ones.</summary>
    /// <param name="count">How many lines.</param>
    internal string Tail(int count)
    {
        List<string> lines = [.. Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries)];
        List<string> errors = lines.FindAll(static line =>
            line.Contains("error", System.StringComparison.OrdinalIgnoreCase) || line.Contains("undefined", System.StringComparison.Ordinal));
        List<string> shown = errors.Count > 0 ? errors.GetRange(0, System.Math.Min(count, errors.Count)) : lines.GetRange(System.Math.Max(0, lines.Count - count), System.Math.Min(count, lines.Count));
        return string.Join('\n', shown);
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
