using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Pipes;
using System.Threading;

namespace AnalyzerBenchmarks;

/// <summary>
/// The SDK's compiler, kept running from one compilation to the next as a build does it, so that what is measured is the work and not
/// the loading and translating of the compiler and the rules.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private static readonly TimeSpan s_untilItListens = TimeSpan.FromSeconds(6);

    private readonly string _pipe = $"spin-benchmarks-{Environment.ProcessId}";
    private readonly Process _server;

    internal CompilerServer() => _server = StartServer(_pipe);

    /// <summary>Compiles.</summary>
    /// <param name="response">The file of the compiler's arguments.</param>
    internal CompilationCost Compile(string response)
    {
        _server.Refresh();
        TimeSpan before = _server.TotalProcessorTime;
        long allocated = AskForAllocatedBytes();
        Stopwatch watch = Stopwatch.StartNew();
        using Process compiler = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", DotnetInstallation.FindCompilerProgram("csc.dll"), $"/shared:{_pipe}", "/noconfig", $"@{response}"]) { RedirectStandardOutput = true })!;
        string report = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        watch.Stop();
        _server.Refresh();
        TimeSpan used = _server.TotalProcessorTime - before;
        return compiler.ExitCode != 0 ? throw new InvalidOperationException("the generated project does not compile:" + Environment.NewLine + report)
            : used == TimeSpan.Zero ? throw new InvalidOperationException("the compiler did not find its server")
            : new CompilationCost(watch.Elapsed, used, AskForAllocatedBytes() - allocated);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }

    // Translated fully when it is first used, so that no measured compilation translates the compiler any further.
    private static Process StartServer(string pipe)
    {
        ProcessStartInfo start = new("dotnet", ["exec", DotnetInstallation.FindCompilerProgram("VBCSCompiler.dll"), $"-pipename:{pipe}"]);
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_ReadyToRun"] = "0";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.PipeVariable] = PipeOfHook(pipe);
        Process server = Process.Start(start)!;
        Thread.Sleep(s_untilItListens);
        return server;
    }

    private static string PipeOfHook(string pipe) => pipe + "-allocated";

    private long AskForAllocatedBytes()
    {
        using NamedPipeClientStream client = new(".", PipeOfHook(_pipe), PipeDirection.In);
        client.Connect(s_untilItListens);
        using StreamReader answer = new(client);
        return long.Parse(answer.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
