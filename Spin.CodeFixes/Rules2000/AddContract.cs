using Microsoft.CodeAnalysis.Formatting;

namespace Spin.CodeFixes.Rules2000;

/// <summary>SPIN2006: a member or delegate type in source gets the contract that all code in sight keeps to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddContract() : SpindleCodeFix("SPIN2006")
{
    private const string ContractProperty = "Contract";
    private const string Attribute = "EffectsAttribute";

    /// <inheritdoc/>
    private protected override Location PlaceOf(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(ContractProperty) ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : diagnostic.Location;

    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.TryGetValue(ContractProperty, out string? contract) ? $"Add the inferred contract [Effects({contract})]" : null;

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token)
    {
        Dictionary<SyntaxNode, string> contracts = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (root.FindNode(PlaceOf(diagnostic).SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
            {
                contracts[member] = diagnostic.Properties[ContractProperty]!;
            }
        }

        return root.ReplaceNodes(contracts.Keys, (original, rewritten) => Add((MemberDeclarationSyntax)rewritten, contracts[original], IsInScope(original, model), Nodes.LineEnd(root)));
    }

    private static bool IsInScope(SyntaxNode member, SemanticModel model) => !model.LookupNamespacesAndTypes(member.SpanStart, name: Attribute).IsEmpty;

    private static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, string contract, bool inScope, SyntaxTrivia lineEnd)
    {
        string prefix = inScope ? "" : "global::Spin.";
        string argument = contract.Replace("Effects.", prefix + "Effects.");
        AttributeListSyntax list = ((MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{prefix}Effects({argument})] int _;")!).AttributeLists[0];
        SyntaxToken first = member.GetFirstToken();
        SyntaxTriviaList leading = first.LeadingTrivia;
        SyntaxTriviaList indent = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
        MemberDeclarationSyntax bare = member.ReplaceToken(first, first.WithLeadingTrivia(indent));
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithLeadingTrivia(leading).WithTrailingTrivia(lineEnd))).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
