using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules9000;

/// <summary>
/// SPIN9004: an attempt to suppress a safety rule: a pragma, an attribute, a severity or <c>NoWarn</c>. None of them works, this rule
/// included; whoever reads the project should not think otherwise.
/// </summary>
public sealed class SuppressedRule() : SpindleRule(Rules.SPIN9004_SuppressedRule)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        ConcurrentDictionary<string, bool> told = new();
        context.RegisterSyntaxTreeAction(tree =>
        {
            AnalyzeDirectives(tree);
            AnalyzeSeverities(tree, spindles.Compilation.Options, told);
        });
        AttributeUses.Register(context, spindles, AnalyzeAttribute);
    }

    private static void AnalyzeDirectives(SyntaxTreeAnalysisContext context)
    {
        SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
        for (DirectiveTriviaSyntax? directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
            {
                foreach (ExpressionSyntax code in pragma.ErrorCodes)
                {
                    Judge(context.ReportDiagnostic, code.ToString(), "'#pragma warning disable'", code.GetLocation());
                }
            }
        }
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        if (type.Name is "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" && Namespaces.IsIn(type, "System", "Diagnostics", "CodeAnalysis") &&
            attribute.ArgumentList is { Arguments: [_, { Expression: { } check }, ..] } &&
            context.SemanticModel.GetConstantValue(check, context.CancellationToken).Value is string id)
        {
            int end = id.IndexOf(':');
            Judge(context.ReportDiagnostic, end < 0 ? id : id.Substring(0, end), "[SuppressMessage]", attribute.GetLocation());
        }
    }

    // Configuration is no source: there is no line to show, and one file tells for all.
    private static void AnalyzeSeverities(SyntaxTreeAnalysisContext context, CompilationOptions options, ConcurrentDictionary<string, bool> told)
    {
        foreach (string id in Rules.SafetyIds)
        {
            string? where =
                options.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic severity) && IsLess(severity) ? "NoWarn or a severity of the project" :
                options.SyntaxTreeOptionsProvider is not { } provider ? null :
                provider.TryGetGlobalDiagnosticValue(id, context.CancellationToken, out severity) && IsLess(severity) ? "A severity in .globalconfig" :
                provider.TryGetDiagnosticValue(context.Tree, id, context.CancellationToken, out severity) && IsLess(severity) ? "A severity in .editorconfig" :
                null;
            if (where is not null && told.TryAdd(id, true))
            {
                Judge(context.ReportDiagnostic, id, where, Location.None);
            }
        }
    }

    private static bool IsLess(ReportDiagnostic severity) =>
        severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info or ReportDiagnostic.Warn;

    private static void Judge(System.Action<Diagnostic> report, string id, string what, Location location)
    {
        if (Rules.IsSafety(id.Trim()))
        {
            report(Diagnostic.Create(Rules.SPIN9004_SuppressedRule, location, what, id.Trim()));
        }
    }
}
