using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;

namespace Spin.CodeFixes;

/// <summary>Fix All for fixes that change other documents than those in which the diagnostics stand: document by document of the changes.</summary>
internal sealed class SpindleFixAll(SpindleCodeFix fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Dictionary<DocumentId, List<Diagnostic>> changes = [];
        foreach (Document document in DocumentsOf(fixAllContext))
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (fix.DocumentOf(document, diagnostic) is { } changed)
                {
                    if (!changes.TryGetValue(changed.Id, out List<Diagnostic>? all))
                    {
                        changes.Add(changed.Id, all = []);
                    }

                    all.Add(diagnostic);
                }
            }
        }

        Solution solution = fixAllContext.Solution;
        return changes.Count == 0 ? null : CodeAction.Create(
            "Fix all", token => ApplyAsync(solution, changes, token), equivalenceKey: fixAllContext.CodeActionEquivalenceKey);
    }

    private async Task<Solution> ApplyAsync(Solution solution, Dictionary<DocumentId, List<Diagnostic>> changes, CancellationToken token)
    {
        Solution original = solution;
        foreach (KeyValuePair<DocumentId, List<Diagnostic>> change in changes)
        {
            Document fixedDocument = await fix.ApplyAsync(original.GetDocument(change.Key)!, change.Value, token).ConfigureAwait(false);
            SyntaxNode? root = await fixedDocument.GetSyntaxRootAsync(token).ConfigureAwait(false);
            solution = root is null ? solution : solution.WithDocumentSyntaxRoot(change.Key, root);
        }

        return solution;
    }

    private static List<Document> DocumentsOf(FixAllContext context)
    {
        List<Document> documents = [];
        if (context.Scope == FixAllScope.Document && context.Document is { } one)
        {
            documents.Add(one);
            return documents;
        }

        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            documents.AddRange(project.Documents);
        }

        return documents;
    }
}
