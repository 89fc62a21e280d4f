using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Codegen.Tests.Native;
using Spin.Verifier.MachineCode;

namespace Spin.Verifier.Tests.MachineCode;

/// <summary>The subjects, compiled and judged once for all tests.</summary>
internal sealed class JudgedImage
{
    private static readonly KernelLimits s_limits = new(StrandStack: 65536, InterruptStack: 32768, DispatchMicroseconds: 10_000, StrandMicroseconds: 1_000_000);

    private static readonly Lazy<JudgedImage> s_contained = new(static () => new JudgedImage(""));

    private readonly Dictionary<string, HandlerVerdict> _verdicts;

    /// <summary>Compiles an image some of whose handlers are called bare.</summary>
    /// <param name="proven">The handlers, a line each.</param>
    internal JudgedImage(string proven)
    {
        Project image = Subjects.Image(proven);
        Linked = Linker.Link(Ilc.Compile(Subjects.Kernel, image));
        Code = CodeImage.Read(Linked);
        Verdicts = MachineCodeJudge.Judge(Code, DispatchTables.Read(image.Emit()), s_limits, LoopBounds.None, InstructionsPerMicrosecond);
        _verdicts = Verdicts.ToDictionary(static verdict => verdict.Entry.Handler);
    }

    /// <summary>The image in which every handler is contained; one for all tests.</summary>
    internal static JudgedImage Contained => s_contained.Value;

    /// <summary>How fast the machine is taken to be.</summary>
    internal static long InstructionsPerMicrosecond => 1000;

    /// <summary>What the kernel gives.</summary>
    internal static KernelLimits Limits => s_limits;

    /// <summary>The linked image.</summary>
    internal byte[] Linked { get; }

    /// <summary>Its code.</summary>
    internal CodeImage Code { get; }

    /// <summary>All verdicts.</summary>
    internal IReadOnlyList<HandlerVerdict> Verdicts { get; }

    /// <summary>The verdict on a handler.</summary>
    internal HandlerVerdict this[string handler] => _verdicts[handler];
}
