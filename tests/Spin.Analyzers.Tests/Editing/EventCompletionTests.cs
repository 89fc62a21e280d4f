using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Spin.Analyzers.Tests.Editing;

/// <summary>Through the completion service that editors use, which finds the provider by itself.</summary>
public sealed class EventCompletionTests
{
    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo { [Handles<$$")]
    [InlineData("[Spindle] public sealed partial class Echo { [Handles<$$>] private void M() { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { [Spin.Handles<Dat$$>] private void M() { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { [Obsolete, HandlesAttribute<$$>(Order = Order.First)] private void M() { } }")]
    public async Task TypeArgument_IsAnEvent(string source)
    {
        CompletionList list = await CompleteAsync(Editor.Open(source));
        Assert.Equal(
            ["Called", "DatagramArrived", "FrameArrived", "HandlerFaulted", "Ipv4PacketArrived", "KernelReady", "Reclaim", "Tick"],
            list.ItemsList.Select(static item => item.DisplayText).Order(System.StringComparer.Ordinal));
        Assert.Equal("Dispatch level", list.ItemsList.Single(static item => item.DisplayText == "DatagramArrived").InlineDescription);
    }

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly List<$$> _list; }")]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly Handles<$$> _other; }")]
    [InlineData("[Spindle] public sealed partial class Echo { [$$] private void M() { } }")]
    public async Task Elsewhere_OtherNamesAreOffered(string source) =>
        Assert.DoesNotContain((await CompleteAsync(Editor.Open(source))).ItemsList, static item => item.InlineDescription.EndsWith(" level", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("using Spin.Net; [Spindle] public sealed partial class Echo { [Handles<Da$$>] private void M() { } }", "Handles<DatagramArrived>]")]
    [InlineData("[Spindle] public sealed partial class Echo { [Handles<Da$$>] private void M() { } }", "Handles<Spin.Net.DatagramArrived>]")]
    public async Task Choice_IsWritten(string source, string expected)
    {
        Editor editor = Editor.Open(source);
        CompletionItem item = (await CompleteAsync(editor)).ItemsList.Single(static item => item.DisplayText == "DatagramArrived");
        CompletionChange change = await Service(editor).GetChangeAsync(editor.Document, item, cancellationToken: TestContext.Current.CancellationToken);
        SourceText text = await editor.Document.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Contains(expected, text.WithChanges(change.TextChange).ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Description_HasSignatureAndSummary()
    {
        Editor editor = Editor.Open("[Spindle] public sealed partial class Echo { [Handles<$$>] private void M() { } }");
        CompletionItem item = (await CompleteAsync(editor)).ItemsList.Single(static item => item.DisplayText == "Tick");
        CompletionDescription? description = await Service(editor).GetDescriptionAsync(editor.Document, item, TestContext.Current.CancellationToken);
        Assert.Equal("void Tick(long now)\nRaised by an interrupt.", description?.Text);
    }

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo { [Handles<$$", true)]
    [InlineData("[Spindle] public sealed partial class Echo { int x = 1 <$$", false)]
    public async Task AngleBracket_OpensTheList(string source, bool opens)
    {
        Editor editor = Editor.Open(source);
        SourceText text = await editor.Document.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(opens, new CodeFixes.Editing.EventCompletion().ShouldTriggerCompletion(
            text, editor.Position, CompletionTrigger.CreateInsertionTrigger('<'), await editor.Document.GetOptionsAsync(TestContext.Current.CancellationToken)));
    }

    private static CompletionService Service(Editor editor) => CompletionService.GetService(editor.Document)!;

    private static async Task<CompletionList> CompleteAsync(Editor editor) =>
        await Service(editor).GetCompletionsAsync(editor.Document, editor.Position, cancellationToken: TestContext.Current.CancellationToken);
}
