using System;
using Microsoft.CodeAnalysis;
using Spin.Sdk.Sources;
using Xunit;

namespace Spin.Sdk.Tests.Sources;

/// <summary>Two compilations of one source are the same, and whatever else becomes machine code differs.</summary>
public sealed class AssemblyComparisonTests
{
    private const string Source = """
        using System;
        public static class Library
        {
            public static int One() => 1;
            public static ReadOnlySpan<byte> Table => [1, 2, 3, 4, 5, 6, 7, 8, 9];
            public static ReadOnlySpan<int> Wide => [1, 2, 3, 4, 5, 6, 7, 8, 9];
        }
        """;

    [Fact]
    public void Same_source_in_another_place_is_the_same()
    {
        using CompiledLibrary first = new(Source, Source);
        using CompiledLibrary second = new(Source, carried: null, file: "/another/place/Library.cs");

        Assert.Null(AssemblyComparison.FindDifference(first.Assembly, second.Assembly));
    }

    [Theory]
    [InlineData("=> 1;", "=> 2;", "the method Library.One")]
    [InlineData("3, 4, 5, 6, 7, 8, 9];\n    public static ReadOnlySpan<int>", "3, 4, 5, 6, 7, 8, 0];\n    public static ReadOnlySpan<int>", "")]
    [InlineData("int One", "long One", "its metadata")]
    [InlineData("public static class Library", "public static class Hidden { } public static class Library", "the type Hidden")]
    [InlineData("public static int One", "[Obsolete] public static int One", "its metadata")]
    public void Any_other_source_differs(string old, string replacement, string difference)
    {
        using CompiledLibrary first = new(Source.Replace(old, replacement, StringComparison.Ordinal), carried: null);
        using CompiledLibrary second = new(Source, Source);

        string? found = AssemblyComparison.FindDifference(first.Assembly, second.Assembly);

        Assert.NotNull(found);
        Assert.StartsWith(difference, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_alone_differs()
    {
        // Fields with initial values are named by the hash of their data: only their bytes are changed here.
        using CompiledLibrary first = new(Source, carried: null);
        using CompiledLibrary second = new(Source, carried: null);
        byte[] bytes = System.IO.File.ReadAllBytes(first.Assembly);
        int data = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.True(data > 0);
        bytes[data]++;
        System.IO.File.WriteAllBytes(first.Assembly, bytes);

        Assert.Equal("its data", AssemblyComparison.FindDifference(first.Assembly, second.Assembly));
    }

    [Fact]
    public void Other_options_differ()
    {
        const string Loop = "public static class Library { public static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i; } return s; } }";
        using CompiledLibrary debug = new(Loop, carried: null, OptimizationLevel.Debug);
        using CompiledLibrary release = new(Loop, carried: null);

        Assert.NotNull(AssemblyComparison.FindDifference(debug.Assembly, release.Assembly));
    }
}
