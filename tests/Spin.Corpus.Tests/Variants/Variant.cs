using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;

namespace Spin.Corpus.Tests.Variants;

/// <summary>A way to write the same program otherwise: whatever is wrong with it must stay wrong, and what is right right.</summary>
/// <param name="name">Its name.</param>
internal abstract class Variant(string name)
{
    /// <summary>All variants.</summary>
    internal static ImmutableArray<Variant> All { get; } =
    [
        new RenamedIdentifiers(), new ExtractedMethod(), new WrappedInLocalFunction(), new SwappedBranches(), new WhileForFor(), new DeadLocal(),
        new SwappedOperands(), new BlockBodies(), new ExpressionBodies(), new WrappedInABlock(), new ReorderedMembers(), new SplitPartial(), new IntroducedLocal(),
    ];

    /// <summary>Rewrites a program.</summary>
    /// <returns>Null where there is nothing to rewrite.</returns>
    internal CSharpCompilation? Apply(CorpusFile file)
    {
        CSharpCompilation original = Compilations.Create(file);
        SyntaxTree tree = original.SyntaxTrees[^1];
        SyntaxNode root = tree.GetRoot();
        SyntaxNode rewritten = Rewrite(root, original.GetSemanticModel(tree));
        return rewritten == root ? null : Compilations.Create(file.Properties, Compilations.Parse(rewritten.NormalizeWhitespace().ToFullString()));
    }

    /// <summary>Rewrites a tree.</summary>
    private protected abstract SyntaxNode Rewrite(SyntaxNode root, SemanticModel model);

    /// <inheritdoc/>
    public override string ToString() => name;
}
