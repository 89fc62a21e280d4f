namespace Spin.CodeFixes.Rules3000;

/// <summary>SPIN3017: adds <c>sealed</c>, takes <c>abstract</c> away, makes the only constructor public, a record a class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeSpindleCreatable() : SpindleCodeFix("SPIN3017")
{
    /// <inheritdoc/>
    private protected override string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        if (Nodes.Find<ClassDeclarationSyntax>(root, diagnostic) is not { } type || Nodes.Has(type.Modifiers, SyntaxKind.StaticKeyword))
        {
            return null;
        }

        return NeedsSealed(type) ? Nodes.Has(type.Modifiers, SyntaxKind.AbstractKeyword) && HasAbstractMembers(type) ? null : "Make the spindle sealed"
            : FindConstructor(type) is not null ? "Make the constructor public"
            : null;
    }

    /// <inheritdoc/>
    private protected override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token) =>
        root.ReplaceNodes(Nodes.FindAll<ClassDeclarationSyntax>(root, diagnostics), static (_, type) => FixOne(type));

    private static ClassDeclarationSyntax FixOne(ClassDeclarationSyntax type)
    {
        if (NeedsSealed(type))
        {
            return Nodes.AddModifier(Nodes.RemoveModifier(type, SyntaxKind.AbstractKeyword), SyntaxKind.SealedKeyword);
        }

        ConstructorDeclarationSyntax constructor = FindConstructor(type)!;
        ConstructorDeclarationSyntax bare = constructor;
        foreach (SyntaxKind kind in (SyntaxKind[])[SyntaxKind.PrivateKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword])
        {
            bare = Nodes.RemoveModifier(bare, kind);
        }

        return type.ReplaceNode(constructor, Nodes.AddModifier(bare, SyntaxKind.PublicKeyword));
    }

    private static bool NeedsSealed(ClassDeclarationSyntax type) => !Nodes.Has(type.Modifiers, SyntaxKind.SealedKeyword);

    private static bool HasAbstractMembers(ClassDeclarationSyntax type)
    {
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (Nodes.Has(member.Modifiers, SyntaxKind.AbstractKeyword))
            {
                return true;
            }
        }

        return false;
    }

    // The only constructor; which of several should be public is the author's to say.
    private static ConstructorDeclarationSyntax? FindConstructor(ClassDeclarationSyntax type)
    {
        ConstructorDeclarationSyntax? only = null;
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is ConstructorDeclarationSyntax constructor && !Nodes.Has(constructor.Modifiers, SyntaxKind.StaticKeyword))
            {
                if (only is not null)
                {
                    return null;
                }

                only = constructor;
            }
        }

        return only is not null && Nodes.Has(only.Modifiers, SyntaxKind.PublicKeyword) ? null : only;
    }
}
