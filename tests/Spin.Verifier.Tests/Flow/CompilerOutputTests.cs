using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>What the compiler makes of safe C# is accepted, as for release and as for debugging.</summary>
public sealed class CompilerOutputTests
{
    private const string Usings = """
        global using System;
        global using System.Buffers.Binary;
        global using System.Collections.Generic;
        global using Spin;
        global using Spin.Net;
        """;

    private const string Anchor = """
        [Spindle]
        public sealed partial class Anchor;

        [Event(Level.Interrupt)]
        public delegate void Tick(long now);

        [Event(Level.Strand)]
        public delegate void Called(int number);

        [Event(Level.Strand, Forbids = Effects.Allocates | Effects.Unbounded)]
        public delegate int Reclaim(int pages);
        """;

    private static string Accepted => Path.Combine(Platform.Root, "tests", "Spin.Analyzers.Tests", "Accepted");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Accepted, "*.cs").Select(static path => Path.GetFileName(path)!).Order(System.StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Typical_handler_is_accepted(string file)
    {
        string source = File.ReadAllText(Path.Combine(Accepted, file));
        foreach (bool isOptimized in (bool[])[true, false])
        {
            using Compiled compiled = Compiled.Create("Sample", [Usings, Anchor, source], isOptimized);
            IsAccepted(Judge.Everything(compiled.Path));
        }
    }

    [Theory]
    [InlineData("Echo")]
    public void Sample_is_accepted(string name)
    {
        using Compiled compiled = Compiled.Create(name, Directory.EnumerateFiles(Path.Combine(Platform.Root, "samples", name), "*.cs").Select(File.ReadAllText));
        IsAccepted(Judge.Everything(compiled.Path));
    }

    [Fact]
    public void Language_is_accepted()
    {
        string source = File.ReadAllText(Path.Combine(Platform.Root, "tests", "Spin.Verifier.Tests", "Flow", "Language.cs.txt"));
        foreach (bool isOptimized in (bool[])[true, false])
        {
            using Compiled compiled = Compiled.Create("Language", [Usings, source], isOptimized);
            IsAccepted(Judge.Everything(compiled.Path));
        }
    }

    [Theory]
    [InlineData("System.Collections")]
    [InlineData("System.Linq")]
    [InlineData("Microsoft.CSharp")]
    public void Class_library_is_accepted_but_for_uncleared_variables(string name)
    {
        string path = Platform.ClassLibrary.Single(file => Path.GetFileNameWithoutExtension(file) == name);
        Assert.DoesNotContain(Judge.Bodies(path), static finding => finding.Id != VerifierRules.Uncleared);
    }

    private static void IsAccepted(IReadOnlyList<Finding> found) => Assert.True(found.Count == 0, string.Join("\n", found));
}
