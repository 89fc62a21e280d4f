using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1003: the <c>fixed</c> statement and fixed-size buffers.</summary>
public sealed class Fixed() : SpindleRule(Rules.SPIN1003_Fixed)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.FixedStatement, SyntaxKind.FieldDeclaration);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is FixedStatementSyntax statement)
        {
            Report(context, statement.FixedKeyword, "statement", "Span<T>");
            return;
        }

        foreach (SyntaxToken modifier in ((FieldDeclarationSyntax)context.Node).Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.FixedKeyword))
            {
                Report(context, modifier, "buffer", "an [InlineArray] struct");
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxToken keyword, string what, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN1003_Fixed, keyword.GetLocation(), what, remedy));
}
