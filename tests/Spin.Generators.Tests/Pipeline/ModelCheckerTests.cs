using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Generators.Collections;

namespace Spin.Generators.Tests.Pipeline;

/// <summary>The checker finds what it looks for, wherever it hides.</summary>
public sealed class ModelCheckerTests
{
    private static readonly CSharpCompilation s_compilation =
        CSharpCompilation.Create("C", [CSharpSyntaxTree.ParseText("class A { }")], Net100.References.All);

    [Fact]
    public void ASymbol_IsFound() => Assert.NotNull(ModelChecker.FindForbidden(new Bad(s_compilation.Assembly)));

    [Fact]
    public void ASyntaxTree_IsFound() => Assert.NotNull(ModelChecker.FindForbidden(new Bad(s_compilation.SyntaxTrees[0])));

    [Fact]
    public void ACompilationInACollection_IsFound() => Assert.NotNull(ModelChecker.FindForbidden(new object[] { 1, new Bad(s_compilation) }));

    [Fact]
    public void ALocation_IsFound() => Assert.NotNull(ModelChecker.FindForbidden(new Bad(Location.None)));

    [Fact]
    public void AnHonestModel_Passes() => Assert.Null(ModelChecker.FindForbidden(new Good("a", new[] { 1L, 2L }.ToEquatable())));

    private sealed record Bad(object Hidden);

    private sealed record Good(string Name, EquatableArray<long> Values);
}
