using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Spin.CodeFixes;

/// <summary>Small changes of syntax that several fixes make.</summary>
internal static class Nodes
{
    /// <summary>The innermost node of a kind around a diagnostic.</summary>
    internal static T? Find<T>(SyntaxNode root, Diagnostic diagnostic)
        where T : SyntaxNode =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();

    /// <summary>The nodes of a kind around diagnostics, each once.</summary>
    internal static List<T> FindAll<T>(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics)
        where T : SyntaxNode
    {
        List<T> nodes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Find<T>(root, diagnostic) is { } node && !nodes.Contains(node))
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    /// <summary>Whether a list has a modifier.</summary>
    internal static bool Has(SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(kind);

    /// <summary>Adds a modifier at its customary place: <c>partial</c> last, <c>static</c> and <c>sealed</c> after accessibility.</summary>
    internal static T AddModifier<T>(T member, SyntaxKind kind)
        where T : MemberDeclarationSyntax
    {
        SyntaxToken token = SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
        if (member.Modifiers.Count == 0)
        {
            SyntaxToken first = FirstTokenAfterAttributes(member);
            MemberDeclarationSyntax without = member.ReplaceToken(first, first.WithLeadingTrivia());
            return (T)without.WithModifiers([token.WithLeadingTrivia(first.LeadingTrivia)]);
        }

        int at = 0;
        while (at < member.Modifiers.Count && (kind == SyntaxKind.PartialKeyword || IsAccessibility(member.Modifiers[at])))
        {
            at++;
        }

        if (at == 0)
        {
            SyntaxToken first = member.Modifiers[0];
            return (T)member.WithModifiers(member.Modifiers.Replace(first, first.WithLeadingTrivia()).Insert(0, token.WithLeadingTrivia(first.LeadingTrivia)));
        }

        return (T)member.WithModifiers(member.Modifiers.Insert(at, token));
    }

    /// <summary>Removes a modifier.</summary>
    internal static T RemoveModifier<T>(T member, SyntaxKind kind)
        where T : MemberDeclarationSyntax
    {
        int at = member.Modifiers.IndexOf(kind);
        if (at < 0)
        {
            return member;
        }

        SyntaxToken removed = member.Modifiers[at];
        SyntaxTokenList modifiers = member.Modifiers.RemoveAt(at);
        if (at == 0 && modifiers.Count > 0)
        {
            modifiers = modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(removed.LeadingTrivia));
            return (T)member.WithModifiers(modifiers);
        }

        MemberDeclarationSyntax without = member.WithModifiers(modifiers);
        return at == 0 ? (T)without.ReplaceToken(FirstTokenAfterAttributes(without), FirstTokenAfterAttributes(without).WithLeadingTrivia(removed.LeadingTrivia)) : (T)without;
    }

    /// <summary>Adds a field behind the last one, or as the first member.</summary>
    internal static ClassDeclarationSyntax AddField(ClassDeclarationSyntax type, string declaration, SyntaxTrivia lineEnd)
    {
        int last = type.Members.LastIndexOf(static member => member is FieldDeclarationSyntax);
        MemberDeclarationSyntax field = SyntaxFactory.ParseMemberDeclaration(declaration)!
            .WithTrailingTrivia(last < 0 && type.Members.Count > 0 ? SyntaxFactory.TriviaList(lineEnd, lineEnd) : SyntaxFactory.TriviaList(lineEnd))
            .WithAdditionalAnnotations(Simplifier.Annotation).Laid();
        return type.WithMembers(type.Members.Insert(last + 1, field));
    }

    /// <summary>The root after changes of its text, parsed again where it changed.</summary>
    internal static SyntaxNode Change(SyntaxNode root, IEnumerable<TextChange> changes) =>
        root.SyntaxTree.WithChangedText(root.SyntaxTree.GetText().WithChanges(changes)).GetRoot();

    /// <summary>A type of <c>System.Threading</c> as it can be written at a place: short where a using directive brings it in.</summary>
    internal static string ThreadingType(string name, SemanticModel model, int position)
    {
        foreach (ISymbol found in model.LookupNamespacesAndTypes(position, name: name))
        {
            if (found is INamedTypeSymbol { ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } })
            {
                return name;
            }
        }

        return "System.Threading." + name;
    }

    /// <summary>Whether there is nothing but white space.</summary>
    internal static bool IsBlank(SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            if (piece.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line end that a document uses.</summary>
    internal static SyntaxTrivia LineEnd(SyntaxNode root)
    {
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.ElasticEndOfLine(trivia.ToString());
            }
        }

        return SyntaxFactory.ElasticEndOfLine("\n");
    }

    /// <summary>A node that the formatter lays out.</summary>
    internal static T Laid<T>(this T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Formatter.Annotation);

    private static SyntaxToken FirstTokenAfterAttributes(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists[member.AttributeLists.Count - 1].GetLastToken().GetNextToken();

    private static bool IsAccessibility(SyntaxToken token) =>
        token.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword;
}
