using System.Collections.Immutable;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using Spin.Analyzers.Contract;

namespace Spin.CodeFixes.Editing;

/// <summary>Behind <c>[Handles&lt;</c>: the events that can be handled, each with its level and what it says of itself, and nothing else.</summary>
[ExportCompletionProvider(nameof(EventCompletion), LanguageNames.CSharp), Shared]
public sealed class EventCompletion : CompletionProvider
{
    private const string Attribute = "Handles";
    private const string Inserted = "Inserted";
    private const string MetadataName = "MetadataName";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options)
    {
        int start = caretPosition - Attribute.Length - 1;
        return trigger is { Kind: CompletionTriggerKind.Insertion, Character: '<' } && start >= 0 &&
            text.ToString(TextSpan.FromBounds(start, caretPosition)) == Attribute + "<";
    }

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || !IsEventExpected(root, context.Position))
        {
            return;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || VisibleEvents.FindContract(model.Compilation) is not { } contract)
        {
            return;
        }

        ISymbol within = (ISymbol?)model.GetEnclosingSymbol(context.Position, context.CancellationToken)?.ContainingType ?? model.Compilation.Assembly;
        foreach (EventModel @event in VisibleEvents.Find(model.Compilation, contract, within))
        {
            context.AddItem(CompletionItem.Create(
                @event.Type.Name,
                properties: ImmutableDictionary<string, string>.Empty
                    .Add(Inserted, @event.Type.ToMinimalDisplayString(model, context.Position))
                    .Add(MetadataName, @event.Type.GetDocumentationCommentId() ?? ""),
                tags: [WellKnownTags.Delegate, WellKnownTags.Public],
                inlineDescription: $"{@event.Level} level"));
        }

        // A type that is no event would not do.
        context.IsExclusive = true;
    }

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken)
    {
        Compilation? compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation is not null && item.Properties.TryGetValue(MetadataName, out string? id) &&
            DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type
            ? CompletionDescription.FromText(
                Signatures.Write(invoke.ReturnType, type.Name, invoke.Parameters) + Summary(type, cancellationToken))
            : CompletionDescription.Empty;
    }

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(
            item.Span, item.Properties.TryGetValue(Inserted, out string? inserted) ? inserted : item.DisplayText)));

    private static bool IsEventExpected(SyntaxNode root, int position)
    {
        if (position == 0 || root.FindToken(position - 1).Parent?.FirstAncestorOrSelf<TypeArgumentListSyntax>() is not { Parent: GenericNameSyntax { Identifier.ValueText: Attribute or "HandlesAttribute" } name } list ||
            position <= list.LessThanToken.SpanStart)
        {
            return false;
        }

        SyntaxNode outermost = name;
        while (outermost.Parent is NameSyntax qualified)
        {
            outermost = qualified;
        }

        return outermost.Parent is AttributeSyntax;
    }

    private static string Summary(ISymbol symbol, CancellationToken token)
    {
        string? xml = symbol.GetDocumentationCommentXml(cancellationToken: token);
        if (string.IsNullOrEmpty(xml))
        {
            return "";
        }

        try
        {
            return XElement.Parse(xml).Element("summary")?.Value is { } summary ? "\n" + string.Join(" ", summary.Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries)) : "";
        }
        catch (System.Xml.XmlException)
        {
            // A comment that is being typed.
            return "";
        }
    }
}
