using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.EffectSummaries.Library;
using Spin.EffectSummaries.Output;
using Spin.EffectSummaries.Reading;
using Spin.EffectSummaries.Solving;

namespace Spin.EffectSummaries;

/// <summary>The class library with what its members do.</summary>
internal sealed class LibrarySolution : IDisposable
{
    private readonly ClassLibrary _library;
    private readonly SummarySolver _solver;
    private readonly Dictionary<string, IlMethod> _methods;

    private LibrarySolution(ClassLibrary library, Substitutions substitutions, ReviewedFacts reviewed)
    {
        _library = library;
        Reviewed = reviewed;
        _solver = new SummarySolver(new Interpreter(library, substitutions, reviewed));
        Members = PublicMembers.Of(library);
        _methods = Members.ToDictionary(static member => member.Id, static member => member.Method, StringComparer.Ordinal);
    }

    /// <summary>The members that spindles may call.</summary>
    internal IReadOnlyList<(string Id, IlMethod Method)> Members { get; }

    /// <summary>What was reviewed by hand.</summary>
    internal ReviewedFacts Reviewed { get; }

    /// <summary>Opens the class library, with the lists of a repository.</summary>
    internal static LibrarySolution Open(string repository)
    {
        ClassLibrary library = ClassLibrary.Open(LibraryPaths.ClassLibrary);
        TargetFeatures features = TargetFeatures.Read(LibraryPaths.TargetsIn(repository));
        return new LibrarySolution(library, new Substitutions(library, LibraryPaths.SubstitutionsIn(repository), features.Switches), ReviewedFacts.Read(LibraryPaths.ReviewedIn(repository)));
    }

    /// <summary>What a member does.</summary>
    internal InstanceSummary Solve(string id)
    {
        IlMethod method = _methods[id];
        int ofType = method.Module.Reader.GetTypeDefinition(method.Owner).GetGenericParameters().Count;
        int ofMethod = method.Definition.GetGenericParameters().Count;
        Instance instance = new(method, Open(ofType, IlTypeKind.TypeParameter, "!"), Open(ofMethod, IlTypeKind.MethodParameter, "!!"));
        return method.IsOverridable ? _solver.SolveOverrides(instance) : _solver.Solve(instance);
    }

    /// <summary>The summaries as text.</summary>
    internal string Write() => SummaryWriter.Write(this);

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();

    private static ImmutableArray<IlType> Open(int count, IlTypeKind kind, string prefix) =>
        [.. Enumerable.Range(0, count).Select(index => new IlType(kind, prefix + index) { Index = index })];
}
