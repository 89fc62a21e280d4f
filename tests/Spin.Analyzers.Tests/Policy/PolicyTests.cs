using System;
using System.Collections.Generic;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Rules1000;
using Spin.Analyzers.Tests.Verifiers;
using Spin.Policy;
using Xunit;

namespace Spin.Analyzers.Tests.Policy;

/// <summary>The tables name what exists, and no table allows what a rule refuses.</summary>
public sealed class PolicyTests
{
    // Reinterpreting numbers is allowed: the rule looks at the type arguments, which a table of names cannot.
    private static readonly string[] s_reinterpreting = ["Cast", "AsBytes", "Read", "TryRead", "Write", "TryWrite"];

    private static readonly CSharpCompilation s_library = CSharpCompilation.Create("Library", references: Net100.References.All);

    private static readonly SpindleCompilation s_spindles = SpindleCompilation.Find(
        AllRules.Compile([Sources.Anchor.Content]), new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]))!;

    private static readonly ILookup<(string Space, string Name), INamedTypeSymbol> s_types = Types(s_library.GlobalNamespace)
        .ToLookup(static type => (type.ContainingNamespace.ToDisplayString(), type.Name));

    [Fact]
    public void EveryTypeAndMemberOfTheTable_Exists()
    {
        List<string> unknown = [];
        foreach (ApiSpace space in ApiPolicy.Spaces)
        {
            foreach (ApiEntry entry in space.Entries)
            {
                INamedTypeSymbol[] types = [.. s_types[(space.Name, entry.Type)]];
                if (types.Length == 0)
                {
                    unknown.Add($"{space.Name}.{entry.Type}");
                    continue;
                }

                unknown.AddRange(entry.Members.Where(member => !types.Any(type => HasMember(type, member))).Select(member => $"{space.Name}.{entry.Type}.{member}"));
            }
        }

        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryNamespaceOfTheTable_Exists() =>
        Assert.All(ApiPolicy.Spaces, static space => Assert.Contains(s_types, type => type.Key.Space == space.Name));

    [Fact]
    public void WhatARuleRefuses_TheTableDoesNotAllow()
    {
        List<string> allowed = [];
        int refused = 0;
        foreach (INamedTypeSymbol type in s_types.SelectMany(static types => types))
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && type.TypeKind != TypeKind.Enum &&
                    member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } &&
                    !(type.Name == "MemoryMarshal" && s_reinterpreting.Contains(member.Name)) && !IsAttribute(type) &&
                    ApiNotAllowed.IsAnotherRules(member, s_spindles))
                {
                    refused++;
                    if (ClassLibrary.Judge(member).IsAllowed)
                    {
                        allowed.Add(member.ToDisplayString());
                    }
                }
            }
        }

        Assert.True(allowed.Count == 0, string.Join("\n", allowed));
        Assert.True(refused > 5000, $"{refused} refused members");
    }

    [Theory]
    [InlineData("System.Buffers", "ArrayPool", "Rent", "an array that the spindle keeps; arrays of a pool carry the bytes of other spindles")]
    [InlineData("System.Collections.Concurrent", "ConcurrentBag", "Add", "Queue<T> or Dictionary<TKey, TValue> under an IMutex, or Interlocked on an array")]
    [InlineData("System.Threading.Tasks.Dataflow", "ActionBlock", "Post", "a strand of IStrands, with IMutex and ICondition to wait for it; a kernel has no thread pool")]
    [InlineData("System.Xml", "XmlReader", "Create", "a service of the constructor or code of the spindle's own")]
    [InlineData("System.Globalization", "CultureInfo", "CurrentCulture", "CultureInfo.InvariantCulture")]
    [InlineData("System.IO", "MemoryStream", "WriteAsync", "the member that does not end in Async, on a strand")]
    [InlineData("System.Numerics", "Vector", "LoadUnsafe", "Create or CopyTo with a span")]
    public void Refused_NamesWhatToUse(string space, string type, string member, string remedy)
    {
        ApiVerdict verdict = ApiPolicy.Judge(space, type, member);
        Assert.False(verdict.IsAllowed);
        Assert.Equal(remedy, verdict.Remedy);
    }

    [Theory]
    [InlineData("System", "String", "Substring")]
    [InlineData("System.IO", "EndOfStreamException", ".ctor")]
    [InlineData("System.Collections.Generic", "Dictionary", "")]
    [InlineData("System.Numerics", "BitOperations", "PopCount")]
    [InlineData("System.Runtime.CompilerServices", "RuntimeHelpers", "InitializeArray")]
    public void Listed_IsAllowed(string space, string type, string member) => Assert.True(ApiPolicy.Judge(space, type, member).IsAllowed);

    [Fact]
    public void EveryAttributeOfTheClassLibraryOnTheList_Exists() => Assert.All(
        AttributePolicy.All.Where(static entry => entry.Key.StartsWith("System.", StringComparison.Ordinal)).Select(static entry => entry.Key),
        static name => Assert.True(
            s_types.Contains((name[..name.LastIndexOf('.')], name[(name.LastIndexOf('.') + 1)..] + "Attribute")) || IsEmbedded(name), name));

    [Theory]
    [InlineData("System.Runtime", "RuntimeExportAttribute", nameof(AttributeUse.Refused))]
    [InlineData("System", "ThreadStaticAttribute", nameof(AttributeUse.Refused))]
    [InlineData("Spin", "HandlerBindingAttribute", nameof(AttributeUse.Generator))]
    [InlineData("System.Runtime.CompilerServices", "NullableAttribute", nameof(AttributeUse.Compiler))]
    [InlineData("Spin", "HandlesAttribute", nameof(AttributeUse.Author))]
    [InlineData("Acme.Tools", "NoteAttribute", nameof(AttributeUse.Author))]
    [InlineData("", "NoteAttribute", nameof(AttributeUse.Author))]
    public void Attribute_HasItsWriter(string space, string type, string use) => Assert.Equal(use, AttributePolicy.Find(space, type).ToString());

    // Put into the assembly by the compiler itself where the class library lacks them.
    private static bool IsEmbedded(string name) => name.EndsWith(".ExtensionMarker", StringComparison.Ordinal) || name.EndsWith(".NativeInteger", StringComparison.Ordinal);

    private static bool HasMember(INamedTypeSymbol type, string member)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.GetMembers().Any(symbol => symbol.MetadataName == member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttribute(INamedTypeSymbol type) => type.BaseType is { Name: "Attribute" } || type.Name == "Attribute";

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(Types));
}
