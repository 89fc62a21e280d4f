using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;

namespace Spin.CodeFixes;

/// <summary>
/// The base of every fix: a function from a document and some diagnostics to a new root, so that one and all are fixed by the same code.
/// Fix All works document by document.
/// </summary>
public abstract class SpindleCodeFix : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    private protected SpindleCodeFix(params string[] ids)
    {
        FixableDiagnosticIds = [.. ids];
        _fixAll = new SpindleFixAll(this);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (DocumentOf(context.Document, diagnostic) is { } document && Describe(root, diagnostic, model) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => ApplyAsync(document, [diagnostic], token), equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>What the fix does to one diagnostic, for the menu.</summary>
    /// <returns>Null where it can do nothing.</returns>
    private protected abstract string? Describe(SyntaxNode root, Diagnostic diagnostic, SemanticModel model);

    /// <summary>Fixes diagnostics of one document.</summary>
    private protected abstract SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, SemanticModel model, CancellationToken token);

    /// <summary>The place that the fix changes.</summary>
    private protected virtual Location PlaceOf(Diagnostic diagnostic) => diagnostic.Location;

    /// <summary>The document that the fix changes.</summary>
    /// <param name="document">The one in which the diagnostic stands.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Null where it is none of the solution.</returns>
    internal Document? DocumentOf(Document document, Diagnostic diagnostic) =>
        PlaceOf(diagnostic).SourceTree is { } tree && tree != diagnostic.Location.SourceTree ? document.Project.Solution.GetDocument(tree) : document;

    /// <summary>Fixes those of some diagnostics whose places are in a document.</summary>
    internal async Task<Document> ApplyAsync(Document document, IReadOnlyList<Diagnostic> diagnostics, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        List<Diagnostic> fixable = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (PlaceOf(diagnostic).SourceTree == root.SyntaxTree && Describe(root, diagnostic, model) is not null)
            {
                fixable.Add(diagnostic);
            }
        }

        return fixable.Count == 0 ? document : document.WithSyntaxRoot(Fix(root, fixable, model, token));
    }
}
