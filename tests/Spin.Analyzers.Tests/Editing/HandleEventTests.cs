using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Spin.CodeFixes.Editing;
using Xunit;

namespace Spin.Analyzers.Tests.Editing;

public sealed class HandleEventTests
{
    [Fact]
    public async Task Handler_HasTheSignatureOfItsEvent() => Assert.Equal(
        """
        [Spindle]
        public sealed partial class Echo
        {
            private int _count;

            [Handles<Called>]
            private void OnCalled(int number)
            {
            }
        }
        """,
        await ApplyAsync("Called (Strand level)", """
        [Spindle]
        public sealed partial class $$Echo
        {
            private int _count;
        }
        """));

    [Fact]
    public async Task ForeignEvent_GetsTheMatchThatItsOwnerDemands() => Assert.Equal(
        """
        using Spin.Net;

        [Spindle]
        public sealed partial class Echo
        {
            [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 0)]
            private void OnDatagramArrived(in Datagram datagram)
            {
            }
        }
        """,
        await ApplyAsync("DatagramArrived (Dispatch level)", """
        using Spin.Net;

        [Spindle]
        public sealed partial class Echo
        {
            $$
        }
        """));

    [Fact]
    public async Task EventOfANamespaceThatIsNotUsed_IsNamedInFull() => Assert.Contains(
        "[Handles<Spin.Net.DatagramArrived>, Match(nameof(Spin.Net.Datagram.DestinationPort), 0)]\n    private void OnDatagramArrived(in Spin.Net.Datagram datagram)",
        await ApplyAsync("DatagramArrived (Dispatch level)", "[Spindle]\npublic sealed partial class $$Echo\n{\n}\n"),
        System.StringComparison.Ordinal);

    [Fact]
    public async Task ResultAndTakenName_AreMinded() => Assert.Equal(
        """
        [Spindle]
        public sealed partial class Echo
        {
            private void OnReclaim()
            {
            }

            [Handles<Reclaim>]
            private int OnReclaim2(int pages)
            {
                return default;
            }
        }
        """,
        await ApplyAsync("Reclaim (Strand level)", """
        [Spindle]
        public sealed partial class $$Echo
        {
            private void OnReclaim()
            {
            }
        }
        """));

    [Fact]
    public async Task ClassWithoutBody_GetsOne() => Assert.Equal(
        """
        [Spindle]
        public sealed partial class Echo
        {
            [Handles<Tick>]
            private void OnTick(long now)
            {
            }
        }
        """,
        await ApplyAsync("Tick (Interrupt level)", """
        [Spindle]
        public sealed partial class $$Echo;
        """));

    [Fact]
    public async Task EventThatIsHandled_IsNotOffered()
    {
        IReadOnlyList<string> titles = await TitlesAsync("[Spindle] public sealed partial class $$Echo { [Handles<Tick>] private void M(long now) { } }");
        Assert.DoesNotContain("Tick (Interrupt level)", titles);
        Assert.Contains("KernelReady (Strand level)", titles);
        Assert.Equal(titles.Order(System.StringComparer.Ordinal), titles);
    }

    [Theory]
    [InlineData("public sealed partial class $$Ordinary;")]
    [InlineData("[Spindle] public sealed partial class Echo { private void M() { $$ } }")]
    [InlineData("internal sealed class SpindleAttribute : Attribute; [global::SpindleAttribute] public sealed class $$Fake;")]
    [InlineData("namespace N { $$ }")]
    public async Task Elsewhere_NothingIsOffered(string source) => Assert.Empty(await TitlesAsync(source));

    private static async Task<IReadOnlyList<string>> TitlesAsync(string source) => [.. (await FindAsync(Editor.Open(source))).Select(static action => action.Title)];

    private static async Task<string> ApplyAsync(string title, string source)
    {
        CodeAction action = Assert.Single(await FindAsync(Editor.Open(source)), action => action.Title == title);
        ApplyChangesOperation change = (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
        Document changed = change.ChangedSolution.Projects.Single().Documents.Single(static document => document.Name == "Edited.cs");
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<IReadOnlyList<CodeAction>> FindAsync(Editor editor)
    {
        List<CodeAction> found = [];
        CodeRefactoringContext context = new(editor.Document, new TextSpan(editor.Position, 0), found.Add, TestContext.Current.CancellationToken);
        await new HandleEvent().ComputeRefactoringsAsync(context);
        return [.. found.SelectMany(static action => action.NestedActions)];
    }
}
