using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Sdk.Tests.Packages;

/// <summary>Handlers whose machine code needs no containment: found on the first link, called bare on the second.</summary>
/// <param name="workspace">The folder.</param>
public sealed class BareCallsTests(Workspace workspace) : IClassFixture<Workspace>
{
    private const string Again = "building once more";
    private const string Harmless = "_count++;";
    private const string Line = "Spin.KernelReady|Counter|Count";

    private const string Spindle = """
        using Spin;

        [Spindle]
        public sealed partial class Counter(IPower power)
        {
            private int _count;

            [Handles<KernelReady>(Order = Order.First)]
            private void Count()
            {
                _count++;
            }

            [Handles<KernelReady>]
            private void End() => power.Exit(_count == 1 ? 3 : 4);
        }
        """;

    [Fact]
    public async Task A_proven_handler_is_called_bare_and_an_unproven_one_contained()
    {
        workspace.Write("Bare/Bare.csproj", $"<Project Sdk=\"Spin.Sdk/{Workspace.Version}\"><ItemGroup><Spindle Include=\"Bare\" Grant=\"IPower\" /></ItemGroup></Project>");
        workspace.Write("Bare/Counter.cs", Spindle);

        CommandResult first = await workspace.DotnetAsync("build", "Bare", "-warnaserror", "-nologo");
        first.Succeeded();
        Assert.Contains(Again, first.Output, StringComparison.Ordinal);
        Assert.Equal([Line], await ReadAsync("spin-proven.txt"));
        Assert.EndsWith("1 proven, 1 called bare", (await ReadAsync("report.txt"))[0], StringComparison.Ordinal);

        CommandResult second = await workspace.DotnetAsync("build", "Bare", "-warnaserror", "-nologo");
        Assert.DoesNotContain("compiling to machine code", second.Output, StringComparison.Ordinal);
        CommandResult run = await workspace.DotnetInAsync(workspace.PathOf("Bare"), "run", "--no-build");
        Assert.True(run.ExitCode == 3, run.Output);

        // Unchanged but for what is proven already: one link.
        workspace.Write("Bare/Counter.cs", Spindle.Replace("== 1 ? 3", "== 1 ? 5", StringComparison.Ordinal));
        CommandResult other = await workspace.DotnetAsync("build", "Bare", "-warnaserror", "-nologo");
        other.Succeeded();
        Assert.Contains("compiling to machine code", other.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Again, other.Output, StringComparison.Ordinal);

        // No longer harmless: contained again.
        workspace.Write("Bare/Counter.cs", Spindle.Replace(Harmless, "if (_count++ > 5) { throw new System.InvalidOperationException(); }", StringComparison.Ordinal));
        (await workspace.DotnetAsync("build", "Bare", "-warnaserror", "-nologo")).Succeeded();
        Assert.Empty(await ReadAsync("spin-proven.txt"));
        Assert.Contains(await ReadAsync("report.txt"), static line => line.Contains("throws: KernelReady.Handler0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bare_calls_can_be_switched_off()
    {
        workspace.Write("Held/Held.csproj", $"<Project Sdk=\"Spin.Sdk/{Workspace.Version}\"><PropertyGroup><SpinBareCalls>false</SpinBareCalls></PropertyGroup><ItemGroup><Spindle Include=\"Held\" Grant=\"IPower\" /></ItemGroup></Project>");
        workspace.Write("Held/Counter.cs", Spindle);

        CommandResult build = await workspace.DotnetAsync("build", "Held", "-warnaserror", "-nologo");
        build.Succeeded();
        Assert.DoesNotContain(Again, build.Output, StringComparison.Ordinal);
        Assert.Contains("0 called bare", (await File.ReadAllLinesAsync(Report("Held", "report.txt"), TestContext.Current.CancellationToken))[0], StringComparison.Ordinal);

        // What the list says is checked whoever wrote it.
        workspace.Write("Held/spin-proven.txt", "Spin.KernelReady|Counter|End\n");
        workspace.Write("Held/Directory.Build.targets", "<Project><ItemGroup><AdditionalFiles Include=\"spin-proven.txt\" /></ItemGroup></Project>");
        (await workspace.DotnetAsync("build", "Held", "-nologo")).FailedWith("SPIN9130", "SpinBareCalls");
    }

    private Task<string[]> ReadAsync(string file) => File.ReadAllLinesAsync(Report("Bare", file), TestContext.Current.CancellationToken);

    private string Report(string project, string file) => workspace.PathOf(project, "obj", "spin", "6-report", file);
}
