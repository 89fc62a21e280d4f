using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Tests.Verifiers;
using Spin.Generators.Events;
using Spin.Generators.Image;
using Spin.Generators.Manifest;
using Spin.Generators.Spindles;
using Xunit;

namespace Spin.Analyzers.Tests;

/// <summary>What this SDK's own generators add to a project passes the rules: companions, bindings, tables and the image.</summary>
public sealed class GeneratedCodeTests
{
    private const string OwnEvents = """
        public readonly struct Reading(int number) { public int Number { get; } = number; }

        [Event(Level.Dispatch, Key = nameof(Reading.Number), Install = Authority.Anyone)]
        public delegate void Read(in Reading reading);

        [Event(Level.Strand, Fold = Fold.Sum, Default = 0)]
        public delegate int Weighed(int number);

        [Spindle]
        public sealed partial class Meter(IReadEvent readings, ILog log)
        {
            private readonly int _wanted = 3;
            private Installation? _installed;
            private int _count;

            [Handles<KernelReady>]
            private void Begin()
            {
                _installed = readings.Install((in Reading reading) => _count++, static (in Reading reading) => reading.Number > 5, new InstallOptions());
                ReadEvent.Raise(new Reading(WeighedEvent.Raise(7)));
            }

            [Handles<Read>, Match(nameof(Reading.Number), 1)]
            private void First(in Reading reading) => _count++;

            [Handles<Read>(Guard = nameof(IsEven), Order = Order.First)]
            private void Even(in Reading reading) => log.Write(LogLevel.Debug, "even", reading.Number);

            [Handles<Read>, Match(nameof(Reading.Number), nameof(_wanted))]
            private void Third(in Reading reading) => _count += 100;

            [Handles<Weighed>]
            private static int Weigh(int number) => number;

            private static bool IsEven(in Reading reading) => reading.Number % 2 == 0;
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CompanionsBindingsAndTables_PassTheRules(bool image) => await VerifyAsync(OwnEvents, image);

    [Theory]
    [InlineData("EchoServer.cs")]
    [InlineData("PortFilter.cs")]
    [InlineData("DnsQuestion.cs")]
    public async Task SpindlesOfTheContractsEvents_PassTheRules(string file) =>
        await VerifyAsync(await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken), image: true);

    private static async Task VerifyAsync(string source, bool image)
    {
        ProjectProperties properties = image ? new("SpinImageProject", "SpinBareMetal") : new("SpinSpindleProject");
        CSharpGeneratorDriver driver = CSharpGeneratorDriver.Create(
            [
                new EventCompanionGenerator().AsSourceGenerator(), new SpindleBindingGenerator().AsSourceGenerator(),
                new ManifestGenerator().AsSourceGenerator(), new ImageGenerator().AsSourceGenerator(),
            ],
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14), optionsProvider: properties);
        driver.RunGeneratorsAndUpdateCompilation(AllRules.Compile([source]), out Compilation compilation, out _, TestContext.Current.CancellationToken);
        List<Diagnostic> found =
        [
            .. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            .. await compilation.WithAnalyzers(AllRules.Analyzers, new AnalyzerOptions([], properties)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken),
        ];
        Assert.True(compilation.SyntaxTrees.Count() > 3);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Accepted");
}
