namespace Spin.Generators.Tests.Dispatch;

/// <summary>The slot is the enabled flag.</summary>
public sealed class SlotTests
{
    [Fact]
    public void Handlers_RunOnlyWhileTheirSlotIsSet() => Assert.Equal("0 1 1 2; True False", Machine.Run("""
        [Event(Level.Dispatch)] public delegate void Happened();

        [Spindle] public sealed partial class S { public int Runs; [Handles<Happened>] private void On() => Runs++; }

        public static class Scenario
        {
            public static string Run()
            {
                Boot.Start();
                S spindle = Boot.Get<S>();
                EventTable table = Boot.Table("Happened");
                Boot.Bind(0, null);
                HappenedEvent.Raise();
                string result = $"{spindle.Runs}";
                table.Bind(0, spindle);
                HappenedEvent.Raise();
                bool bound = table.IsBound(0);
                result += $" {spindle.Runs}";
                table.Bind(0, null);
                HappenedEvent.Raise();
                result += $" {spindle.Runs}";
                bool unbound = table.IsBound(0);
                table.Bind(0, spindle);
                HappenedEvent.Raise();
                return $"{result} {spindle.Runs}; {bound} {unbound}";
            }
        }
        """));

    [Fact]
    public void ASecondTable_IsRefused_UntilTheFirstIsDetached() => Assert.Equal("InvalidOperationException, attached", Machine.Run("""
        [Event(Level.Dispatch)] public delegate void Happened();

        [Spindle] public sealed partial class S { [Handles<Happened>] private void On() { } }

        public static class Scenario
        {
            public static string Run()
            {
                Boot.Start();
                string first = "no refusal";
                try { SpinImage.Create().AttachTables(); }
                catch (Exception e) { first = e.GetType().Name; }
                foreach (EventTable table in Boot.Tables) { table.Detach(); }
                SpinImage.Create().AttachTables();
                return first + ", attached";
            }
        }
        """));
}
