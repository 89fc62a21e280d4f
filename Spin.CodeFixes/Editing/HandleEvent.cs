using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Spin.Analyzers.Contract;

namespace Spin.CodeFixes.Editing;

/// <summary>On a spindle's name or between its members: writes a handler of an event, chosen from those that the spindle does not handle yet.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(HandleEvent)), Shared]
public sealed class HandleEvent : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || FindClass(root, context.Span) is not { } syntax ||
            model.GetDeclaredSymbol(syntax, context.CancellationToken) is not { } spindle ||
            VisibleEvents.FindContract(model.Compilation) is not { } contract || !contract.IsSpindle(spindle))
        {
            return;
        }

        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        SpindleModel handled = SpindleModel.Create(spindle, contract);
        foreach (EventModel @event in VisibleEvents.Find(model.Compilation, contract, spindle))
        {
            if (!IsHandled(@event, handled))
            {
                actions.Add(CodeAction.Create(
                    $"{@event.Type.Name} ({@event.Level} level)",
                    token => Task.FromResult(context.Document.WithSyntaxRoot(HandlerWriter.Add(root, syntax, @event, model))),
                    equivalenceKey: @event.Type.ToDisplayString()));
            }
        }

        if (actions.Count > 0)
        {
            context.RegisterRefactoring(CodeAction.Create("Handle event", actions.ToImmutable(), isInlinable: false));
        }
    }

    // Not inside a member, where other refactorings are at home.
    private static ClassDeclarationSyntax? FindClass(SyntaxNode root, TextSpan span)
    {
        if (root.FindNode(span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member.Span.Contains(span.Start))
            {
                return null;
            }
        }

        return type;
    }

    private static bool IsHandled(EventModel @event, SpindleModel spindle)
    {
        foreach (HandlerModel handler in spindle.Handlers)
        {
            if (SymbolEqualityComparer.Default.Equals(handler.EventType, @event.Type))
            {
                return true;
            }
        }

        return false;
    }
}
