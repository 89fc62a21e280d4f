using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// A handler's contained run as its table writes it: the count of runs says whether it is the turn of this one to be timed. A timed run is a
/// method of its own, so that all the others keep no register for it; the event's arguments come first there, in the registers that they are in.
/// </summary>
internal sealed class CountedRun
{
    private const string Begin = "__begin";

    private readonly string _count;
    private readonly string _increment;
    private readonly string _method;
    private readonly string _endTimed;
    private readonly string _parameters;
    private readonly string _arguments;
    private readonly string _call;
    private readonly string _returns;

    private CountedRun(string count, string increment, string method, string endTimed, string parameters, string arguments, string call, string returns)
    {
        _count = count;
        _increment = increment;
        _method = method;
        _endTimed = endTimed;
        _parameters = parameters;
        _arguments = arguments;
        _returns = returns;
        _call = HasResult ? $"__own = {call}" : call;
    }

    private bool HasResult => _returns != "void";

    /// <summary>The run of a handler that the image binds.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="index">Its number.</param>
    /// <param name="parameters">What it is given beside its spindle, as parameters of a method.</param>
    /// <param name="arguments">The same as arguments.</param>
    /// <param name="call">The call.</param>
    /// <param name="returns">The type of its result.</param>
    internal static CountedRun OfStatic(ImageHandler handler, int index, string parameters, string arguments, string call, string returns = "void") => new(
        CountOf(index),
        IncrementOf(index),
        $"Timed{Literal.Int(index)}",
        $"EndTimed({Literal.Int(index)}, ref _counters{Literal.Int(index)}",
        Join(parameters, $"{handler.Spindle.InstanceType} __spindle", handler.HasState ? "bool __joins" : ""),
        Join(arguments, "__spindle", handler.HasState ? "__joins" : ""),
        HandlerEmitter.Committed(handler, call),
        returns);

    /// <summary>The run of what <c>__installation</c> is.</summary>
    internal static CountedRun OfInstalled(ImageEvent table, string call) => new(
        "__installation.Counters.Handled",
        "__installation.Counters.Handled++;",
        "TimedInstalled",
        "EndTimed(__installation",
        Join(
            $"{InstalledEmitter.InstallationType(table.Event)} __installation",
            Signature.Declare(table.Event.Parameters),
            table.InstallsState ? "bool __joins" : ""),
        Join("__installation", Signature.Pass(table.Event.Parameters), table.InstallsState ? "__joins" : ""),
        call,
        table.Event.ReturnType);

    /// <summary>What counts a run of a handler that the image binds. Not "++", which takes the address first and costs an instruction more.</summary>
    internal static string IncrementOf(int handler) => $"{CountOf(handler)} = {CountOf(handler)} + 1;";

    /// <summary>Adds the run.</summary>
    internal void Emit(SourceWriter writer)
    {
        writer.Open($"if (({_count} & global::System.Threading.Volatile.Read(ref SampleMask)) != 0)");
        writer.Line(_call);
        writer.Line(_increment);
        writer.Close();
        writer.Open("else");
        writer.Line($"{(HasResult ? "__own = " : "")}{_method}({_arguments});");
        writer.Close();
    }

    /// <summary>Adds the method of a timed run.</summary>
    internal void EmitTimed(SourceWriter writer)
    {
        writer.Line();
        writer.Line(Generated.NoInline);
        writer.Open($"private {_returns} {_method}({_parameters})");
        if (HasResult)
        {
            writer.Line($"{_returns} __own;");
        }

        writer.Line($"long {Begin} = BeginTimed();");
        writer.Line(_call);
        writer.Line(_increment);
        writer.Line($"{_endTimed}, {Begin});");
        if (HasResult)
        {
            writer.Line("return __own;");
        }

        writer.Close();
    }

    private static string CountOf(int handler) => $"_counters{Literal.Int(handler)}.Handled";

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));
}
