using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1001: <c>unsafe</c> on a declaration, a statement or a using alias.</summary>
public sealed class UnsafeCode() : SpindleRule(Rules.SPIN1001_UnsafeCode)
{
    private static readonly SyntaxKind[] s_kinds =
    [
        SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.RecordStructDeclaration,
        SyntaxKind.InterfaceDeclaration, SyntaxKind.DelegateDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration,
        SyntaxKind.DestructorDeclaration, SyntaxKind.PropertyDeclaration, SyntaxKind.IndexerDeclaration, SyntaxKind.EventDeclaration,
        SyntaxKind.EventFieldDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.UnsafeStatement, SyntaxKind.UsingDirective,
    ];

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSyntaxNodeAction(Analyze, s_kinds);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        (SyntaxToken keyword, string what) = context.Node switch
        {
            UnsafeStatementSyntax statement => (statement.UnsafeKeyword, "a statement"),
            UsingDirectiveSyntax directive => (directive.UnsafeKeyword, "a using alias"),
            LocalFunctionStatementSyntax function => (Find(function.Modifiers), "a local function"),
            BaseTypeDeclarationSyntax type => (Find(type.Modifiers), "a type"),
            MemberDeclarationSyntax member => (Find(member.Modifiers), "a member"),
            _ => default,
        };
        if (keyword.IsKind(SyntaxKind.UnsafeKeyword))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN1001_UnsafeCode, keyword.GetLocation(), what));
        }
    }

    private static SyntaxToken Find(SyntaxTokenList modifiers)
    {
        foreach (SyntaxToken modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.UnsafeKeyword))
            {
                return modifier;
            }
        }

        return default;
    }
}
