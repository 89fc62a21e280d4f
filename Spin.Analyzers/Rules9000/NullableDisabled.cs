using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules9000;

/// <summary>SPIN9001: nullable reference types switched off, in the project or by a directive.</summary>
public sealed class NullableDisabled() : SpindleRule(Rules.SPIN9001_NullableDisabled)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        // Said once, with the first file, so that it is said while one types.
        SyntaxTree? first = spindles.Compilation.Options is CSharpCompilationOptions { NullableContextOptions: not NullableContextOptions.Enable }
            ? FirstOf(spindles.Compilation)
            : null;
        context.RegisterSyntaxTreeAction(tree => Analyze(tree, first));
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, SyntaxTree? first)
    {
        if (context.Tree == first)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN9001_NullableDisabled, Location.None, "The project", "set Nullable to 'enable' in the project, or do not set it"));
        }

        SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
        for (DirectiveTriviaSyntax? directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is NullableDirectiveTriviaSyntax { IsActive: true } nullable && nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN9001_NullableDisabled, Locate(nullable), "'#nullable disable'", "remove the directive and say which references may be null"));
            }
        }
    }

    // Without what is remarked behind it.
    private static Location Locate(NullableDirectiveTriviaSyntax directive)
    {
        SyntaxToken last = directive.TargetToken.IsKind(SyntaxKind.None) ? directive.SettingToken : directive.TargetToken;
        return Location.Create(directive.SyntaxTree, TextSpan.FromBounds(directive.SpanStart, last.Span.End));
    }

    private static SyntaxTree? FirstOf(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            return tree;
        }

        return null;
    }
}
