using System;
using Spin.EffectSummaries;

return SummariesCommand.Run(args, Console.Out, Console.Error);
