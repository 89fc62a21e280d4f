using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace AnalyzerBenchmarks;

/// <summary>
/// The SDK's compiler, kept running from one compilation to the next as a build does it, so that what is measured is the work and not
/// the loading and translating of the compiler and the rules.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _pipe = $"spin-benchmarks-{Environment.ProcessId}";
    private readonly Process _server;

    internal CompilerServer() => _server = Start(RedirectedOutput.No, "VBCSCompiler.dll", $"-pipename:{_pipe}");

    private enum RedirectedOutput
    {
        No,
        Yes,
    }

    /// <summary>Compiles.</summary>
    /// <param name="response">The file of the compiler's arguments.</param>
    /// <returns>By the clock, the server's processor time, and what the compiler said.</returns>
    internal (TimeSpan Elapsed, TimeSpan Processor, string Report) Compile(string response)
    {
        _server.Refresh();
        TimeSpan before = _server.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        using Process compiler = Start(RedirectedOutput.Yes, "csc.dll", $"/shared:{_pipe}", "/noconfig", $"@{response}");
        string report = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        watch.Stop();
        _server.Refresh();
        return compiler.ExitCode == 0
            ? (watch.Elapsed, _server.TotalProcessorTime - before, report)
            : throw new InvalidOperationException("the generated project does not compile:" + Environment.NewLine + report);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }

    private static Process Start(RedirectedOutput output, string program, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Find(program), .. arguments]) { RedirectStandardOutput = output == RedirectedOutput.Yes };
        return Process.Start(start)!;
    }

    private static string Find(string program) => Directory.EnumerateFiles(Path.Combine(DotnetInstallation.Folder, "sdk"), program, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Last(static path => path.Contains("bincore", StringComparison.Ordinal));
}
